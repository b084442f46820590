# 服务器的统计，供编辑查看。

stats-title = 最近 { $days } 天
stats-chart = 每天的问题
stats-answered = 已回答
stats-suggested = 反问
stats-unknown = 不知道
stats-counts = **{ $total } 个问题**：{ $answered }已回答，{ $suggested }反问，{ $unknown }不知道。
stats-times = 一半的回答用时不超过 { $median } 毫秒，百分之九十九不超过 { $slowest } 毫秒。
stats-most-asked = 问得最多
stats-least-helpful = 帮助最少
stats-votes = - `{ $entry }`：{ $against } 票反对，{ $helpful } 票赞成
stats-none = 最近 { $days } 天没有人在这里问过我。
