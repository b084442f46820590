# Lo que la gente dice de una respuesta: por qué, un voto, unas palabras a los editores.

answer-why = ¿Por qué esta?
answer-helpful = Útil
answer-unhelpful = No útil
answer-editors = Preguntar a los editores
exchange-gone = Ya no tengo esa pregunta. Hazla de nuevo, por favor.

why-title = Por qué respondí a «{ $question }»
why-reading = Con la pregunta anterior, entendí la tuya como { $question }.
why-wording = De las formas de preguntar que conozco, la más cercana fue { $wording }.
why-matched = Palabras tuyas que esta respuesta recoge: { $words }.
why-missing = Palabras tuyas que no encontré ahí: { $words }.
why-sure-nearly-certain = Estoy casi del todo seguro.
why-sure-very = Estoy muy seguro.
why-sure-fairly = Estoy bastante seguro.
why-sure-likely = Me parece más probable que no.
why-sure-not = No estoy seguro.
why-second-close = Muy cerca quedó { $question }.
why-second-far = Después, a distancia, quedó { $question }.
why-show-second = Ver lo que quedó después
why-nothing = Ninguna palabra de la pregunta dice algo que yo conozca.
why-changed = Lo que sé ha cambiado desde entonces: hoy entendería esa pregunta de otro modo.

vote-what-was-wrong = He anotado que esto no ayudó. Si quieres, di qué estaba mal:
vote-wrong-fact = El dato es incorrecto
vote-not-my-question = No era mi pregunta
vote-out-of-date = Desactualizado
vote-other = Otra cosa
vote-noted-helpful = Gracias. He anotado que esto ayudó.
vote-noted-unhelpful = Gracias. He anotado qué estaba mal.
vote-changeable = Puedes cambiar tu voto con los mismos botones.
vote-changed = Este voto sustituye al anterior.

editors-new = He pasado tu pregunta a los editores: { $question }. Si añaden una respuesta, la sabré.
editors-joined =
    { $count ->
        [one] Los editores ya tienen esa pregunta de { $count } persona más; ahora saben que tú también la haces: { $question }.
       *[other] Los editores ya tienen esa pregunta de { $count } personas más; ahora saben que tú también la haces: { $question }.
    }
editors-repeated = Los editores ya tienen esa pregunta tuya: { $question }.

tell-me = Avisarme cuando haya respuesta
tell-noted = Te avisaré aquí, una sola vez, en cuanto haya respuesta.
tell-noted-before = Lo sé: te avisaré aquí, una sola vez, en cuanto haya respuesta.
tell-me-alone = Avisarme por mensaje directo cuando haya respuesta
tell-noted-alone = Te avisaré por mensaje directo, una sola vez, en cuanto haya respuesta.
tell-noted-alone-before = Lo sé: te avisaré por mensaje directo, una sola vez, en cuanto haya respuesta.
tell-not-alone = Discord no me deja escribirte. Permite los mensajes directos en los ajustes de privacidad de este servidor y pulsa otra vez.
told = { $people } Preguntaste: «{ $question }» Ya hay una respuesta.
