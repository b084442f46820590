# 没能完成的事情。

failure = 我这边出了点问题，已经记录下来。如果再次发生，请把编号 `{ $reference }` 告诉这个机器人的管理员。
memory-unreached = 现在无法访问我的记录，请稍后再试。
command-changed = 这个命令有变动，请稍后再试。
press-gone = 这条内容已不在我的知识库里。用 `/{ command-topics.name }` 可以查看现有内容。
press-retired = 这个按钮来自我的旧版本。请重新提问。
