# The context menus of a message.

menu-asked = { $name } [asked]({ $link }): { $question }
menu-no-text = There is no text in that message that I could read.
menu-no-question = That message asks nothing.

claim-nothing = I found no sentence in the source that speaks of this. That says nothing about whether it is right.
claim-nearest =
    { $count ->
        [one] The sentence of the source that comes nearest to this:
       *[other] The sentences of the source that come nearest to this:
    }
claim-both =
    { $count ->
        [one] Figure in both: { $figures }
       *[other] Figures in both: { $figures }
    }
claim-only-message = Only in the message: { $figures }
claim-only-source = Only in the source: { $figures }
claim-caution = Figures that both have are bold. I show what the source says; what follows from it is for you to judge.
