# Edits of the knowledge, and what is kept of those who make them.

privacy-edits = **Changes of the knowledge** that you made, with your name and your Discord id, so that the other editors can see who did it. After that time, or when you delete what is yours, the change stays without your name.
privacy-mine-edits =
    { $count ->
        [one] { $count } change of the knowledge
       *[other] { $count } changes of the knowledge
    }
