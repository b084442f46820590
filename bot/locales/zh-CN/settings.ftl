# The panel of a server's settings; each setting has a name and, as `.does`, what it does.

settings-title = 本服务器的设置
settings-intro = 您的选择会立即生效。

settings-listening = 我旁听的频道
    .does = 在这些频道里，只有明显是问我、而我又确实知道的问题，我才会主动回答；其余一概不出声。
settings-no-channel = 无：只在有人问我时回答
settings-deaf = **我现在还不能旁听。**需要由我的运营者在 Discord 开发者门户中开启 Message Content Intent，并设置 `LISTENING=true`。

settings-sureness = 我要有多大把握
    .does = 达到这个把握才直接回答。数字由我自己知识库的测试问题测得。
settings-careful = 谨慎：更多地反问
settings-balanced = 适中
settings-eager = 积极：更多地回答
settings-measured = { $checks } 个测试问题：答对 { $right }，答错 { $wrong }

settings-answers = 谁能看到我的回答
    .does = 指 /{ command-ask.name } 的回答。对消息的回答总是所有人可见。
settings-public = 频道里的所有人
settings-private = 只有提问者

settings-threads = 在哪里回答消息
    .does = 使用子区需要“创建公开子区”和“在子区内发送消息”的权限。
settings-in-channel = 在频道里
settings-in-thread = 在单独的子区里

settings-language = 本服务器的语言
    .does = 不知道对方语言时使用，例如回答消息时。
settings-automatic = 沿用服务器在 Discord 上的语言
settings-facts-alone = 仅限有该语言版本的事实；我自己的话仍用其他语言

settings-editors = 编辑
    .does = 由这个身份组的成员来回答我答不上来的问题。
settings-no-role = 管理本服务器的人

settings-editor-channel = 编辑频道
    .does = 知识文件保存后若有问题，我会在此说明，直到改正为止。
settings-no-editor-channel = 无：只写入日志

settings-changed = { $setting }：{ $who } 于 { $when } 修改
settings-someone = 某人

settings-not-yours = 只有能管理本服务器的人才能更改设置。
settings-not-kept = 未能保存，设置没有变化。请稍后再试。
settings-unread = 现在无法读取设置。请稍后再试。
