# 命令、选项和右键菜单项。

command-ask =
    .name = 提问
    .description = 提一个问题，查看能证明答案的原句
    .question-name = 问题
    .question-description = 用你自己的话提问

command-help =
    .name = 帮助
    .description = 我知道什么，怎样向我提问

command-topics =
    .name = 所有主题
    .description = 浏览我能回答的全部内容

command-topic =
    .name = 主题
    .description = 查看一个主题下的问题
    .name-name = 名称
    .name-description = 主题名称

command-answer-this =
    .name = 回答这条消息

command-check-against-the-source =
    .name = 对照原文

command-source =
    .name = 原文
    .description = 我回答所依据的文章
    .name-name = 名称
    .name-description = 文章标题

command-verify =
    .name = 核验
    .description = 查看一个回答的依据，以及它是否有变化
    .receipt-name = 凭证
    .receipt-description = 回答末尾的八个字符

command-settings =
    .name = 设置
    .description = 我在本服务器的行为方式，供管理者使用

command-privacy =
    .name = 隐私
    .description = 我保存了关于你的什么，以及如何查看或删除
