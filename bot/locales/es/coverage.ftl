# La página de cobertura de /conocimiento cobertura y lo que la acompaña.

coverage-title = Qué se puede preguntar a las fuentes
coverage-lead = Cada frase de cada fuente: si una entrada se apoya en ella, si se deja fuera a propósito, si su entrada está suspendida o si nadie se ha ocupado de ella.
coverage-skip = Ir al texto
coverage-show = Mostrar
coverage-all = Todas
coverage-search = Buscar frases y entradas
coverage-details = Detalles
coverage-hint = Elige una frase para ver qué se apoya en ella. Esc la cierra.
coverage-sentences = Frases
coverage-answerable = Con respuesta
coverage-excluded = Excluidas
coverage-suspended = Suspendidas
coverage-uncovered = Sin cubrir
coverage-entries = Entradas
coverage-asked = Respuestas en 90 días
coverage-reason = Por qué se deja fuera
coverage-lacking = Ninguna entrada se apoya en ella. Añade una entrada o exclúyela con un motivo.
coverage-aside = No se sirve hasta que se corrija
coverage-rival = Se confunde sobre todo con
coverage-by = por esta pregunta
coverage-none-uncovered = Ninguna: cada frase tiene respuesta, está suspendida o se excluye con un motivo.
coverage-never-asked = Entradas que aún no han respondido a nadie
coverage-none-unasked = Ninguna: todas han respondido a alguien.
coverage-confused = Entradas más difíciles de distinguir
coverage-summary = { $answerable } de { $total } frases con respuesta, { $excluded } excluidas, { $suspended } suspendidas, { $uncovered } sin cubrir. Sin preguntas en 90 días: { $unasked } de { $entries } entradas. Abre el archivo en un navegador.
