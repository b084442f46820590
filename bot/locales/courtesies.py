"""What people say to the bot that asks nothing, by language: whole phrases, separated by commas."""

from __future__ import annotations

GREETINGS = {
    "en": (
        "hi, hii, hello, helloo, hey, heyy, heya, hiya, hullo, yo, howdy, greetings, "
        "good morning, good afternoon, good evening, good day, morning, sup, what's up, "
        "how are you, how are you doing, how are things, how is it going, how's it going, "
        "how do you do, nice to meet you, are you there, you there, anyone there, anybody there, "
        "help, help me, help please, please help, who are you, what are you, what can you do, "
        "what can you answer, what can you tell me, what are you for, what topics are there, "
        "what topics do you have, what topics do you know, list topics, list the topics, topics, "
        "are you a bot, what do you know about, what do you do, what do you know, "
        "what can i ask, what can i ask you, what should i ask, what should i ask you"
    ),
    "es": (
        "hola, holaa, holi, hey, ey, buenas, buenos días, buen día, buenas tardes, "
        "buenas noches, saludos, qué tal, qué hay, qué tal estás, cómo estás, cómo está, "
        "cómo te va, cómo andas, encantado, encantada, mucho gusto, estás ahí, hay alguien, "
        "ayuda, ayúdame, quién eres, quién es usted, qué eres, qué puedes hacer, "
        "qué puede hacer, qué temas hay, qué temas conoces, temas, eres un bot, qué haces, "
        "qué sabes, qué sabes hacer, qué puedo preguntar, qué puedo preguntarte, "
        "qué te puedo preguntar"
    ),
    "zh-CN": (
        "你好, 您好, 你们好, 大家好, 嗨, 嘿, 哈喽, 哈啰, 早, 早安, 早上好, 上午好, 中午好, "
        "下午好, 晚上好, hi, hello, 在吗, 在不在, 有人吗, 很高兴认识你, 帮助, 帮帮我, 请帮帮我, "
        "你是谁, 您是谁, 你是什么, 你能做什么, 你能干什么, 你会什么, 你会做什么, 你知道什么, "
        "你能回答什么, 有什么主题, 有哪些主题, 主题, 你是机器人吗, 能问什么, 可以问什么, "
        "可以问你什么, 我能问什么, 我能问你什么, 我可以问什么, 我可以问你什么"
    ),
}
"""What opens a conversation, or asks for the bot itself."""

THANKS = {
    "en": (
        "thanks, thank you, thanks in advance, thank u, thankyou, many thanks, thx, thnx, thanx, "
        "tx, ty, tysm, tyvm, cheers, much appreciated, appreciated, appreciate it, "
        "i appreciate it, ok, okay, okey, kk, ok then, okay then, alright, alright then, "
        "all right, sure, cool, nice, nice one, great, awesome, perfect, excellent, amazing, "
        "brilliant, wonderful, fantastic, lovely, neat, good, very good, good one, good bot, "
        "good job, good work, great job, great work, great answer, good answer, nice work, "
        "well done, good to know, love it, got it, gotcha, i see, i understand, understood, "
        "noted, makes sense, that makes sense, sounds good, fair enough, that helps, "
        "that helped, this helps, this helped, helpful, very helpful, that's it, that's all, "
        "that's great, that's good, that's nice, that's cool, that's perfect, that's helpful, "
        "that is it, that is all, that is great, that is helpful, you're great, you're awesome, "
        "you're the best, you are great, you are the best, no thanks, no thank you, no need, "
        "not now, never mind, nevermind, nvm, no problem, np, no worries, sorry, my bad, hm, "
        "hmm, oh, ah, aha, lol, ha, haha, wow, bye, bye bye, bye then, goodbye, cya, see you, "
        "see you later, see ya, good night, take care, have a nice day, have a good day, "
        "have a great day"
    ),
    "es": (
        "gracias, muchas gracias, gracias de antemano, muchísimas gracias, mil gracias, "
        "gracias mil, te lo agradezco, se agradece, agradecido, agradecida, ok, okay, okey, "
        "vale, de acuerdo, bien, muy bien, está bien, qué bien, bueno, muy bueno, buenísimo, "
        "genial, perfecto, excelente, estupendo, fantástico, increíble, guay, buen trabajo, "
        "bien hecho, buena respuesta, entendido, lo entiendo, entiendo, ya entiendo, comprendo, "
        "ya veo, claro, listo, me sirve, no gracias, eso es todo, nada más, no importa, "
        "da igual, no pasa nada, perdón, lo siento, ja, jaja, ah, oh, vaya, adiós, chao, chau, "
        "hasta luego, hasta pronto, hasta mañana, nos vemos, que tengas un buen día, "
        "que tengas buen día"
    ),
    "zh-CN": (
        "谢谢, 谢了, 谢啦, 多谢, 感谢, 非常感谢, 十分感谢, 万分感谢, 谢谢你的帮助, 谢谢您的帮助, "
        "辛苦了, ok, okay, thanks, thank you, thx, 好, 好的, 好吧, 行, 可以, 嗯, 嗯嗯, 哦, 明白, "
        "明白了, 知道了, 我知道了, 了解, 了解了, 懂了, 我懂了, 收到, 原来如此, 不错, 很好, "
        "太好了, 太棒了, 真棒, 棒, 厉害, 没事, 没事了, 没关系, 不用了, 不用, 不必了, 算了, "
        "对不起, 抱歉, 不好意思, 哈哈, 再见, 拜拜, 晚安, 回头见"
    ),
}
"""What closes one, or merely takes note of an answer."""

BESIDE = {
    "en": (
        "there, bot, robot, verbatim, you, u, all, everyone, everybody, guys, folks, friend, "
        "mate, buddy, man, dude, sir, again, so much, very much, a lot, a bunch, a ton, "
        "a million, so, very, really, and, too, now, well, please, for that, for this, "
        "for the help, for your help, for helping, for the info, for the information, "
        "for the answer, for your answer, for the quick answer"
    ),
    "es": (
        "bot, robot, verbatim, amigo, amiga, a todos, a todas, de nuevo, otra vez, y, pues, ya, "
        "muy, tan, por favor, por todo, por eso, por la ayuda, por tu ayuda, por la respuesta, "
        "por tu respuesta, por la información, por responder"
    ),
    "zh-CN": "你, 您, 大家, 机器人, bot, verbatim, 啊, 呀, 哦, 吧, 啦, 了, 哈, 非常, 真的, 又, 请",
}
"""What may stand beside either and says nothing by itself."""
