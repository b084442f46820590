# 保存了关于一个人的什么，以及本人可以如何处理。

privacy-title = 我保存了关于你的什么
privacy-kept = 以下内容我保存 { $days } 天，到期即删除：
privacy-questions = **问题**：你向我提的问题及其结果，用来改进我的回答。看起来像秘密的内容（令牌、密码、电子邮件地址、电话号码）会先被去除。
privacy-feedback = **投票**：你对我的回答的评价，以及你选了我的哪条建议。
privacy-requests = **请求**：请编辑解答我答不了的问题。
privacy-changes = **服务器设置**：你改过的设置，连同你的 Discord ID，让该服务器的其他管理者知道是谁改的。
privacy-code = 我只保存编辑的名字。问题、投票和请求带的不是你的 ID，而是用密钥由它算出的一个代码。运行我的人可以读到这些问题。
privacy-outside = 在我的记忆之外，运行我的人的日志会记下谁改了设置或知识；如果修改会提交到 git，提交记录也会写明是谁改的：都带 Discord ID，编辑还带名字。这些我在这里无法删除：请联系运行我的人。
privacy-never = 人们彼此说的话我不保存，除非我作了回答。Discord 按自己的规则保存消息：频道里的内容，我在这里无法删除。
privacy-see = 查看我的
privacy-delete = 立即删除我的

privacy-mine-title = 我目前保存的关于你的内容
privacy-mine-nothing = 我没有保存任何关于你的内容。
privacy-mine-questions = { $count } 个问题
privacy-mine-feedback = { $count } 次投票
privacy-mine-requests = { $count } 个给编辑的请求
privacy-mine-changes = { $count } 项改过的设置
privacy-mine-latest = 最近的问题：
privacy-mine-file = 全部内容都在文件里。
privacy-deleted = 完成：我删除了关于你的 { $count } 条记录，我的记忆里不再有你的任何内容。
privacy-failed = 我现在无法访问所保存的内容，因此没有显示也没有删除任何东西。请稍后再试。

privacy-subscriptions = **告知请求**：你希望得到答案时被告知的请求，连同你的 Discord ID 和告知的地方，直到告知为止。
privacy-mine-subscriptions = { $count } 个告知请求
