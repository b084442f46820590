# Answers that nobody asked for.

dismiss = Quitar
dismiss-not-yours = Solo quien preguntó, o un moderador, puede quitar esta respuesta.
