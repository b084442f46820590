# 主题、主题下的问题，以及帮助。

topics-title = 主题
topics-footer =
    { $pages ->
        [1] 在下方选择一个主题，查看其中的问题
       *[other] 在下方选择一个主题，查看其中的问题 · 第 { $page } 页，共 { $pages } 页
    }
topics-choose = 选择一个主题
topics-all = 所有主题
topics-none = 目前没有可以显示的主题：编辑正在核对全部内容。请稍后再试。

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
help-purpose =
    我了解的内容来自{ $sources }。每个回答都附上来源的原话，一字不改。不知道的，我会直说。
help-direct-here = 直接在这里写下你的问题。
help-mention = 提及 **@{ $name }** 并写上问题，或者回复我的回答。
help-silent = 我不能在这个频道发言：在这里我只回应命令。
help-direct = 也可以给我发私信。
help-command = `/{ $name }`：{ $does }
help-menus = 在消息的菜单里，选择“应用”：{ $menus }
help-examples = 也可以试试这些问题：
