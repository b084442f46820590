# What the bot tells the editors of a server about a knowledge file that was saved.

reload-refused = **保存的内容尚未启用**
reload-serving = 我仍用最后一份正确的知识回答，它载入于 { $when }。
reload-place = { $file }，第 { $line } 行，第 { $column } 列
reload-broken = { $file }，第 { $line } 行：“{ $ask }”将不再得到检查所要求的回答。
reload-more =
    { $count ->
       *[other] 另有 { $count } 个问题；`verbatim check` 会全部列出。
    }
reload-mended = **知识文件已恢复正确**，并已启用。
