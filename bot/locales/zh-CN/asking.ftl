# 提问：机器人名字旁的文字，以及暂时不能回答的情形。

presence = 用 /{ command-ask.name } 向我提问

ask-to-wait = 请稍等：{ $seconds } 秒后可以再次提问。
ask-too-long = 这个问题很长，有 { $length } 个字符。请用一两句话提问，最多 { $limit } 个字符。

# To whoever only greets, or only says thanks, "ok" or goodbye.
greeting =
    你好。请用你自己的话问我关于{ $sources }的问题，我会给你看能回答它的原句。`/{ command-help.name }` 会说明我还能做什么。
thanks = 随时可以再来问我。

# Above an answer whose question needed the one before it.
follow-up = 结合“{ $before }”来理解
