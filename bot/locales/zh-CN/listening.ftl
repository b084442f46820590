# Answers that nobody asked for.

dismiss = 移除
dismiss-not-yours = 只有提问者或管理员可以移除这条回答。
