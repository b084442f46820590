# 提问的结果：回答、反问、“我不知道”。

answer-footer = { $topic } · 逐字引用 · 凭证 { $receipt }
answer-place = *{ $source }*，第 { $paragraphs } 段，{ $date }
answer-show-context = 查看上下文
answer-related = 相关问题

context-footer = 第 { $sentences } 句 · 加粗的是引文

suggest =
    { $count ->
        [1] 我不确定你的意思。你想问的是这个吗？
       *[other] 我不确定你的意思。你想问的是其中哪一个？
    }
suggest-browse = 浏览所有主题

unknown = 这个我不知道。
unknown-because = 这个我不知道。{ $reason }
unknown-closest = 我这里最接近的内容，回答的是另一个问题：{ $question }
unknown-closest-show = 查看最接近的内容
unknown-topics = 我了解的主题：{ $topics }
unknown-browse = 浏览一个主题

# 句子里的一个词或一个问题。
quoted = “{ $text }”

# 问题里没有找到的内容；`instead` 和 `asked` 带引号。
absence-instead = 原文说的是{ $instead }，而不是{ $asked }。
absence-missing = 关于{ $words }，我什么也没找到。

related = 与“{ $question }”相近，我还能回答这些：
