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
    .description = 我回答所依据的原文
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

command-knowledge =
    .name = 知识
    .description = 编辑我所知道的内容，供编辑使用

command-knowledge-add =
    .name = 添加
    .description = 添加条目：一个事实，以及证明它的原文
    .topic-name = 主题
    .topic-description = 一个主题，或新主题的标题

command-knowledge-edit =
    .name = 编辑
    .description = 修改条目
    .entry-name = 条目
    .entry-description = 条目

command-knowledge-remove =
    .name = 删除
    .description = 删除条目
    .entry-name = 条目
    .entry-description = 条目

command-knowledge-show =
    .name = 显示
    .description = 显示条目的原始写法
    .entry-name = 条目
    .entry-description = 条目

command-knowledge-find =
    .name = 查找
    .description = 按内容查找条目
    .text-name = 文字
    .text-description = 条目的内容，或人们的问题

command-knowledge-status =
    .name = 状态
    .description = 当前生效的内容，以及已保存文件的问题

command-knowledge-history =
    .name = 历史
    .description = 谁在何时改了什么，为什么
    .entry-name = 条目
    .entry-description = 只看这个条目的改动

command-knowledge-undo =
    .name = 撤销
    .description = 恢复某次改动之前的内容
    .change-name = 改动
    .change-description = 历史中显示的编号

command-knowledge-reload =
    .name = 重新读取
    .description = 重新读取文件，没有问题就生效

command-knowledge-export =
    .name = 导出
    .description = 把知识导出为一个文件
    .form-name = 格式
    .form-description = 文件类型

command-knowledge-coverage =
    .name = 覆盖
    .description = 用一个页面查看来源中可以问什么

command-knowledge-import =
    .name = 导入
    .description = 从文件导入条目：YAML、ZIP、CSV、TSV 或 XLSX
    .file-name = 文件
    .file-description = 文件，最多 8 MB
    .take_good-name = 只取好的
    .take_good-description = 只采用没有问题的行

choice-zip = ZIP，所有文件

choice-csv = CSV 表格

choice-xlsx = XLSX 电子表格

command-unanswered =
    .name = 未答
    .description = 没有得到好回答的问题，供编辑处理

command-stats =
    .name = 统计
    .description = 这里的提问和结果，供编辑查看
    .days-name = 天数
    .days-description = 多少天
