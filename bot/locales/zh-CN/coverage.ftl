# /知识 覆盖 的覆盖页面及其说明。

coverage-title = 来源中可以问什么
coverage-lead = 每个来源的每一句话：有条目以它为依据、有意不收、条目已暂停，还是还没有人处理。
coverage-skip = 跳到正文
coverage-show = 显示
coverage-all = 全部
coverage-search = 搜索句子和条目
coverage-details = 详情
coverage-hint = 选择一个句子，查看以它为依据的条目。按 Esc 关闭。
coverage-sentences = 句子
coverage-answerable = 可回答
coverage-excluded = 不收
coverage-suspended = 已暂停
coverage-uncovered = 未覆盖
coverage-entries = 条目
coverage-asked = 90 天内回答次数
coverage-reason = 不收的理由
coverage-lacking = 没有条目以它为依据。请添加条目，或说明理由后不收。
coverage-aside = 修正之前不会用来回答
coverage-rival = 最容易混淆的条目
coverage-by = 问法
coverage-none-uncovered = 没有：每个句子都可回答、已暂停，或有不收的理由。
coverage-never-asked = 还没有回答过任何人的条目
coverage-none-unasked = 没有：每个条目都回答过提问。
coverage-confused = 最难区分的条目
coverage-summary = { $total } 句中可回答 { $answerable } 句，不收 { $excluded } 句，已暂停 { $suspended } 句，未覆盖 { $uncovered } 句。90 天内没人问过的条目：{ $unasked } / { $entries }。请用浏览器打开文件。
