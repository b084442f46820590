# The panel of a server's settings; each setting has a name and, as `.does`, what it does.

settings-title = Settings of this server
settings-intro = What you choose here applies at once.

settings-listening = Channels in which I listen
    .does = There I answer clear questions that I surely know the answer to, without being called. Otherwise I am silent.
settings-no-channel = None: I answer only when I am asked
settings-deaf = **I can't listen yet.** Whoever runs me must switch on the Message Content Intent in Discord's developer portal, and set `LISTENING=true`.

settings-sureness = How sure I must be
    .does = Before I answer at once. The figures are measured on the test questions of my own knowledge.
settings-careful = Careful: I ask back more often
settings-balanced = Balanced
settings-eager = Eager: I answer more often
settings-measured =
    { $checks ->
        [one] Right { $right }, wrong { $wrong } of { $checks } test question
       *[other] Right { $right }, wrong { $wrong } of { $checks } test questions
    }

settings-answers = Who sees my answers
    .does = Those to /{ command-ask.name }. Answers to messages are always for all to see.
settings-public = Everyone in the channel
settings-private = Only the person who asked

settings-threads = Where I answer messages
    .does = A thread needs the permissions to create public threads and to write in them.
settings-in-channel = In the channel
settings-in-thread = In a thread of their own

settings-language = Language of this server
    .does = Where I don't know a person's own language, as with messages.
settings-automatic = As this server has it at Discord
settings-facts-alone = Facts that I have in it; my own words stay in another language

settings-editors = Editors
    .does = The role whose members answer what I could not.
settings-no-role = Those who manage this server

settings-editor-channel = Channel for the editors
    .does = There I tell what is wrong with a knowledge file that was saved, until it is mended.
settings-no-editor-channel = None: I tell only the log

settings-changed = { $setting }: changed { $when } by { $who }
settings-someone = someone

settings-not-yours = Only those who may manage this server can change its settings.
settings-not-kept = That could not be saved, so nothing has changed. Please try again in a little while.
settings-unread = I can't read the settings right now. Please try again in a little while.
