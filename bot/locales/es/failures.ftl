# Lo que no se pudo hacer.

failure =
    Algo ha fallado por mi parte y he tomado nota. Si vuelve a ocurrir, indica por favor a un administrador de este bot la referencia `{ $reference }`.
memory-unreached = Ahora mismo no puedo acceder a lo que recuerdo. Vuelve a intentarlo dentro de un rato, por favor.
command-changed = Este comando ha cambiado. Vuelve a intentarlo dentro de un rato, por favor.
press-gone = Eso ya no está en mi base de conocimiento. `/{ command-topics.name }` muestra lo que hay ahora.
press-retired = Este botón es de una versión anterior de mí. Vuelve a preguntar, por favor.
