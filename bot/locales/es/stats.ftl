# Las estadísticas de un servidor, para sus editores.

stats-title =
    { $days ->
        [one] Hoy
       *[other] Los últimos { $days } días
    }
stats-chart = Preguntas por día
stats-answered = respondidas
stats-suggested = repreguntadas
stats-unknown = no sabidas
stats-counts =
    { $total ->
        [one] **{ $total } pregunta**: { $answered } respondidas, { $suggested } repreguntadas, { $unknown } no sabidas.
       *[other] **{ $total } preguntas**: { $answered } respondidas, { $suggested } repreguntadas, { $unknown } no sabidas.
    }
stats-times = La mitad de las respuestas tardó como mucho { $median } ms; 99 de cada 100, como mucho { $slowest } ms.
stats-most-asked = Lo más preguntado
stats-least-helpful = Lo menos útil
stats-votes = - `{ $entry }`: { $against } en contra, { $helpful } a favor
stats-none =
    { $days ->
        [one] Hoy nadie me preguntó nada aquí.
       *[other] Nadie me preguntó nada aquí en los últimos { $days } días.
    }
