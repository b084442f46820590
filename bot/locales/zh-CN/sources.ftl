# 原文，以及对照原文的凭证。

sources = 我依据 { $count } 份原文回答。
source-choose = 选择一份原文
source-absent = 我没有名为“{ $name }”的原文。`/{ command-source.name }` 会列出我有的原文。
source-date-reason = 日期的依据：{ $reason }
source-not-shared = 我不能提供全文；每个回答都会展示它所依据的原话。
source-coverage =
    全文 { $paragraphs } 段、{ $sentences } 句，其中 **{ $answerable }** 句可以提问，{ $excluded } 句有意略去并各有理由，{ $uncovered } 句尚未覆盖。
    共有 { $topics } 个主题的 { $entries } 个回答以它为依据。
source-hash = 全文的 SHA-256：`{ $hash }`

verify-title = 凭证 { $id }
verify-same = 此后没有任何变化：条目的说法相同，其依据仍逐字见于原文。
verify-fact-changed = 此后条目的措辞已经修改。
verify-fact-gone = 该条目已不在我的知识库中。
verify-fact-suspended = 该条目已暂停使用，待编辑者修正后再提供。
verify-source-gone = 该原文已不在我的知识库中。
verify-source-changed = 此后原文有改动，但这段依据仍逐字见于其中。
verify-quote-gone =
    { $count ->
        [1] 原文中已不再逐字有这段依据。
       *[other] 原文中已不再逐字有其中 { $count } 段依据。
    }
verify-entry = 当时回答所用的条目是 `{ $id }`：
verify-place = `{ $source }`，第 { $paragraph } 段，第 { $start } 至 { $end } 个字符
verify-hash = 当时 `{ $source }` 的 SHA-256：`{ $hash }`
verify-no-id = “{ $typed }”不是凭证。凭证由八个字母和数字组成，例如 `K7Q2-M9XD`，写在每个回答的末尾。
verify-absent = 我没有凭证 `{ $id }` 的记录。请再核对每个字符是否正确。
