# 人们对回答的反应：为什么、投票、转告编辑。

answer-why = 为何这样回答
answer-helpful = 有帮助
answer-unhelpful = 没帮助
answer-editors = 请编辑解答
exchange-gone = 我已不再保存那个问题。请再问一次。

why-title = 我为何回答“{ $question }”
why-reading = 结合前一个问题，我把你的问题理解为{ $question }。
why-wording = 在我知道的问法中，最接近的是{ $wording }。
why-matched = 你的这些词与该回答相符：{ $words }。
why-missing = 你的这些词我在那里没有找到：{ $words }。
why-sure-nearly-certain = 我几乎可以肯定。
why-sure-very = 我很有把握。
why-sure-fairly = 我比较有把握。
why-sure-likely = 我认为多半如此。
why-sure-not = 我没有把握。
why-second-close = 紧随其后的是{ $question }。
why-second-far = 其次是{ $question }，差距较大。
why-show-second = 查看排在其次的回答
why-nothing = 问题中没有我了解的内容。
why-changed = 此后我了解的内容有了变化：今天我会对那个问题有不同的理解。

vote-what-was-wrong = 我记下了：这没有帮助。如果愿意，请说明哪里不对：
vote-wrong-fact = 内容有误
vote-not-my-question = 不是我的问题
vote-out-of-date = 已经过时
vote-other = 其他原因
vote-noted-helpful = 谢谢。我记下了：这有帮助。
vote-noted-unhelpful = 谢谢。我记下了哪里不对。
vote-changeable = 你可以用同样的按钮更改投票。
vote-changed = 这一票取代了你先前的投票。

editors-new = 我已把你的问题转给编辑：{ $question }。如果他们补上答案，我就会知道。
editors-joined =
    { $count ->
        [1] 编辑那里已有另外 { $count } 人问过这个问题；现在他们知道你也在问：{ $question }。
       *[other] 编辑那里已有另外 { $count } 人问过这个问题；现在他们知道你也在问：{ $question }。
    }
editors-repeated = 编辑那里已有你的这个问题：{ $question }。

tell-me = 有答案时告诉我
tell-noted = 一有答案，我会在这里告诉你，只告诉一次。
tell-noted-before = 我已记下：一有答案，我会在这里告诉你，只告诉一次。
tell-me-alone = 有答案时私信告诉我
tell-noted-alone = 一有答案，我会私信告诉你，只告诉一次。
tell-noted-alone-before = 我已记下：一有答案，我会私信告诉你，只告诉一次。
tell-not-alone = Discord 不让我给你发私信。请在本服务器的隐私设置里允许私信，然后再按一次。
told = { $people } 你问过：“{ $question }” 现在有答案了。
