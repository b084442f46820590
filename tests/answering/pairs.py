"""Written pairs: a question, what is said after it, and what must come of that.

The entry that must answer; or none, where only the years, places or people of the article would be
right and another was asked for; or that the second stands alone.
"""

from __future__ import annotations

from dataclasses import dataclass

GDP = "How much did Shenzhen's GDP grow in the first half of 2024?"
JEFF = "What did Apple's Jeff Williams say about Shenzhen?"
TAO = "What did Tesla's Tao Lin say about Shenzhen?"
COUNT = 'How many times does "system and mechanism" appear in Shenzhen\'s resolution?'
INFRASTRUCTURE = "What does the resolution say about infrastructure?"
DRONES = "How many drones took part in the performance?"
FOREIGN = "How many foreign-funded enterprises were newly established in Shenzhen?"
SYMPOSIUMS = "How many symposiums did Shenzhen hold before the plenary session?"
MUSK = "When did Elon Musk share the drone video?"


@dataclass(frozen=True, slots=True)
class Pair:
    """`entry` answers `after` when it comes after `before`; empty where nothing may."""

    before: str
    after: str
    entry: str = ""


MERGED = (
    Pair(COUNT, "and in the national Decision?", "national-decision-count"),
    Pair(
        'How many times did "system and mechanism" appear in the national Decision?',
        "and in Shenzhen's resolution?",
        "buzzword-count",
    ),
    Pair(JEFF, "and Tao Lin?", "tesla-tao-lin"),
    Pair(JEFF, "what about Markus Schmid?", "deloitte-schmid"),
    Pair(TAO, "and Apple's Jeff Williams?", "apple-jeff-williams"),
    Pair(
        "Which city did Apple call China's Silicon Valley?", "who said that?", "apple-jeff-williams"
    ),
    Pair(
        'What did a Shenzhen daily say about the "Great Age of Navigation"?',
        "who said that?",
        "great-age-of-navigation",
    ),
    Pair(INFRASTRUCTURE, "and supply chains?", "resolution-supply-chain-security"),
    Pair(
        INFRASTRUCTURE, "and about the service industry?", "resolution-services-and-digitalization"
    ),
    Pair(
        "What does the resolution say about supply chains?",
        "what about opening up?",
        "resolution-on-opening-up",
    ),
    Pair(MUSK, "how many likes did it get?", "musk-post-likes"),
    Pair(MUSK, "what did he say about it?", "musk-reaction"),
    Pair(DRONES, "who shared the video of it?", "musk-shared-video"),
    Pair(DRONES, "which company did they come from?", "drone-show-size"),
    Pair("What did Elon Musk say about the drone show?", "when?", "musk-shared-video"),
    Pair(
        'Is Shenzhen the "experimental field" of reform and opening up?',
        "since when?",
        "experimental-field-44-years",
    ),
    Pair('What are the "cyber fireworks"?', "how many drones were in it?", "drone-show-size"),
    Pair(
        "What is Shenzhen's 2025 target for strategic emerging industries?",
        "and their share of GDP?",
        "strategic-industries-gdp-share",
    ),
    Pair(
        "What was the added value of Shenzhen's strategic emerging industries in H1 2024?",
        "and the 2025 target?",
        "strategic-industries-target-2025",
    ),
    Pair(FOREIGN, "and per day?", "foreign-enterprises-per-day"),
    Pair(FOREIGN, "what share of the national total is that?", "new-foreign-enterprises"),
    Pair(
        "What was Shenzhen's import and export volume in the first half of 2024?",
        "and cross-border e-commerce?",
        "cross-border-ecommerce-growth",
    ),
    Pair(SYMPOSIUMS, "on which dates?", "symposium-dates"),
    Pair(SYMPOSIUMS, "who chaired them?", "two-symposiums-before-plenary"),
    Pair(
        "When was the ninth plenary session held?",
        "how many fields does its resolution cover?",
        "resolution-scope",
    ),
    Pair(
        "Why does Shenzhen have greater freedom in legislation?",
        "in what fields?",
        "freedom-to-legislate",
    ),
    Pair(
        "When did Shenzhen release its Aerospace Industry Development Plan?",
        "what did it support?",
        "aerospace-plan-2013",
    ),
    Pair(
        "Who selected Shenzhen's low-altitude economic development mechanism?",
        "when was that?",
        "mechanism-selected",
    ),
    Pair(
        "How did the leaders of Shenzhen respond at the symposium?",
        "was it problem-oriented?",
        "symposium-problem-oriented",
    ),
    Pair(
        'What does "20+8" mean?',
        "how much did its low-altitude cluster grow?",
        "low-altitude-aerospace-cluster-growth",
    ),
    Pair(JEFF, "what did Tesla say?", "tesla-tao-lin"),
    Pair(
        "How many of the world's top 500 enterprises invest in Shenzhen?",
        "and foreign leaders?",
        "foreign-leaders-visits",
    ),
    Pair('What is the "pioneering ox"?', "where will it lead us?", "pioneering-ox"),
    Pair("How many words does the resolution have?", "and fields?", "resolution-scope"),
    Pair(
        "Which drone companies have grown rapidly in Shenzhen?",
        "how many are there?",
        "drone-companies-count",
    ),
    Pair(
        "What does the plenary resolution give priority to?",
        "is that surprising?",
        "priorities-not-surprising",
    ),
    Pair(
        "What share of Shenzhen's GDP comes from the secondary and tertiary industries?",
        "and strategic emerging ones?",
        "strategic-industries-gdp-share",
    ),
    Pair(
        "What did the foreign investment work symposium in July propose?",
        "and the plenary session in September?",
        "ninth-plenary-session",
    ),
    Pair(GDP, "what about software?", "double-digit-growth-sectors"),
    Pair(GDP, "and e-commerce?", "cross-border-ecommerce-growth"),
    Pair(
        "How much did Shenzhen's low-altitude economy and aerospace clusters grow?",
        "what about cross-border e-commerce?",
        "cross-border-ecommerce-growth",
    ),
    Pair(
        "How much did cross-border e-commerce grow?",
        "what about the low-altitude cluster?",
        "low-altitude-aerospace-cluster-growth",
    ),
    Pair(
        "Which multinational giants sent executives to Shenzhen this year?",
        "and how many of the top 500 invest there?",
        "global-500-in-shenzhen",
    ),
    Pair(DRONES, "how much did they cost?"),
    Pair("How many likes did Musk's drone post get?", "and views?"),
    Pair("How many likes did Musk's drone post get?", "why?"),
    Pair("How many cargo drone routes has Shenzhen opened?", "and passenger routes?"),
    Pair("What did Markus Schmid of Deloitte say about Shenzhen?", "and Bill Gates?"),
    Pair(GDP, "and in 2023?"),
    Pair("By how much did China's actual use of foreign capital decrease?", "and in 2020?"),
    Pair("How many cargo drone routes has Shenzhen opened?", "and in Paris?"),
    Pair("How many drone companies are there in Shenzhen?", "what about Beijing?"),
    Pair(JEFF, "and Tim Cook?"),
    Pair("In which years did Shenzhen top the national city list for industry?", "and in 2019?"),
    Pair("How large could China's low-altitude economy be by 2030?", "and by 2050?"),
    Pair(JEFF, "how old is he?"),
    Pair("苹果首席运营官杰夫·威廉姆斯怎么评价深圳？", "那特斯拉的陶琳呢？", "tesla-tao-lin"),
    Pair("决议对基础设施有什么要求？", "那产业链供应链呢？", "resolution-supply-chain-security"),
    Pair(
        "深圳全会决议中“体制机制”出现了多少次？",
        "二十届三中全会《决定》中呢？",
        "national-decision-count",
    ),
    Pair("全会召开前一周深圳开了几场座谈会？", "分别是哪天？", "symposium-dates"),
    Pair("有多少架无人机参加了表演？", "谁分享了它的视频？", "musk-shared-video"),
    Pair("2024年上半年深圳GDP增长了多少？", "那2023年呢？"),
    Pair("深圳开通了多少条无人机货运航线？", "那巴黎呢？"),
    Pair("今年有多少位外国元首或政府首脑访问深圳？", "那2020年呢？"),
    Pair("深圳有多少家无人机企业？", "北京呢？"),
    Pair("马斯克什么时候分享了无人机表演视频？", "获得了多少点赞？", "musk-post-likes"),
    Pair("¿Qué dijo Jeff Williams, de Apple, sobre Shenzhen?", "¿y Tao Lin?", "tesla-tao-lin"),
    Pair(
        "¿Qué dice la resolución sobre las infraestructuras?",
        "¿y sobre las cadenas de suministro?",
        "resolution-supply-chain-security",
    ),
    Pair(
        "¿Cuántas veces aparece «sistema y mecanismo» en la resolución de Shenzhen?",
        "¿y en la «Decisión» nacional?",
        "national-decision-count",
    ),
    Pair(
        "¿Cuándo compartió Elon Musk el vídeo de los drones?",
        "¿cuántos «me gusta» consiguió?",
        "musk-post-likes",
    ),
    Pair(
        "¿Cuántos simposios celebró Shenzhen antes de la sesión plenaria?",
        "¿en qué fechas?",
        "symposium-dates",
    ),
    Pair(
        "¿Cuántos drones participaron en el espectáculo?",
        "¿quién compartió el vídeo?",
        "musk-shared-video",
    ),
    Pair("¿Qué dijo Tao Lin, de Tesla, sobre Shenzhen?", "¿y Markus Schmid?", "deloitte-schmid"),
    Pair("¿Cuánto creció el PIB de Shenzhen en el primer semestre de 2024?", "¿y en 2023?"),
    Pair("¿Cuántas empresas de drones hay en Shenzhen?", "¿y en Madrid?"),
)
"""What is understood with the question before it."""

ALONE = (
    Pair(DRONES, GDP, "gdp-growth-first-half"),
    Pair(JEFF, DRONES, "drone-show-size"),
    Pair(GDP, 'What does "20+8" mean?', "twenty-plus-eight-meaning"),
    Pair(GDP, 'and what does "20+8" mean?', "twenty-plus-eight-meaning"),
    Pair(DRONES, "How many cargo drone routes has Shenzhen opened?", "cargo-drone-routes"),
    Pair(DRONES, "What is the capital of France?"),
    Pair(DRONES, "Who won the football world cup in 2022?"),
    Pair(DRONES, "how do I cook rice?"),
    Pair(DRONES, "who founded DJI?"),
    Pair(DRONES, "who founded Panasonic?"),
    Pair(MUSK, "what time is it?"),
    Pair(MUSK, "how is it going?"),
    Pair(DRONES, "what is your name?"),
    Pair(DRONES, "who are you?"),
    Pair(DRONES, "and what do you think?"),
    Pair(DRONES, "and us?"),
    Pair(DRONES, "is anyone up for lunch?"),
    Pair(DRONES, "how far is the moon?"),
    Pair(DRONES, "cool, and thanks"),
    Pair(DRONES, "really?"),
    Pair(DRONES, "thanks!"),
    Pair(DRONES, "lol"),
    Pair(DRONES, "and?"),
    Pair(DRONES, "wow, nice"),
    Pair("有多少架无人机参加了表演？", "“20+8”是什么意思？", "twenty-plus-eight-meaning"),
    Pair("有多少架无人机参加了表演？", "谢谢"),
    Pair("有多少架无人机参加了表演？", "法国的首都是哪里？"),
    Pair(
        "¿Cuántas empresas de drones hay en Shenzhen?",
        "¿Qué significa «20+8»?",
        "twenty-plus-eight-meaning",
    ),
    Pair("¿Cuántas empresas de drones hay en Shenzhen?", "gracias"),
    Pair("¿Cuántas empresas de drones hay en Shenzhen?", "¿Cuál es la capital de Francia?"),
)
"""What must not be merged with the question before it."""
