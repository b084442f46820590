# 主题、主题下的问题，以及帮助。

topics-title = 主题
topics-footer =
    { $pages ->
        [1] 在下方选择一个主题，查看其中的问题
       *[other] 在下方选择一个主题，查看其中的问题 · 第 { $page } 页，共 { $pages } 页
    }
topics-choose = 选择一个主题
topics-all = 所有主题

topic-footer =
    { $pages ->
        [1] 在下方选择一个问题
       *[other] 在下方选择一个问题 · 第 { $page } 页，共 { $pages } 页
    }
topic-choose = 选择一个问题
topic-absent = 我没有“{ $name }”这个主题。用 `/{ command-topics.name }` 可以查看我有的主题。

page-previous = 上一页
page-next = 下一页

help-title = 问我吧，我会给你看能证明答案的原句
help-source = *{ $title }*（{ $date }）
help =
    我了解的内容来自{ $sources }。每个回答都附上来源的原话，一字不改。不知道的，我会直说。

    用 `/{ command-ask.name }` 提问，提及 **@{ $name }**，或者给我发私信。
    用 `/{ command-topics.name }` 可以查看我能回答的全部内容。

    也可以试试这些问题：
