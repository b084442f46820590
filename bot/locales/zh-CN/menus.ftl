# 消息的右键菜单。

menu-asked = { $name } [问]({ $link })：{ $question }
menu-no-text = 那条消息里没有我能读取的文字。
menu-no-question = 那条消息里没有提出问题。

claim-nothing = 我在原文中没有找到谈到这一点的句子。这并不说明它是否正确。
claim-nearest =
    { $count ->
        [1] 原文中与此最接近的句子：
       *[other] 原文中与此最接近的几个句子：
    }
claim-both = 双方都有的数字：{ $figures }
claim-only-message = 只在消息里：{ $figures }
claim-only-source = 只在原文里：{ $figures }
claim-caution = 双方都有的数字已加粗。我只展示原文的说法，结论由你自己判断。
