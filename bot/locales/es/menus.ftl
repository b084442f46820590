# Los menús contextuales de un mensaje.

menu-asked = { $name } [preguntó]({ $link }): { $question }
menu-no-text = En ese mensaje no hay ningún texto que pueda leer.
menu-no-question = Ese mensaje no pregunta nada.

claim-nothing = No he encontrado en la fuente ninguna oración que hable de esto. Eso no dice nada sobre si es correcto.
claim-nearest =
    { $count ->
        [one] La oración de la fuente que más se acerca a esto:
       *[other] Las oraciones de la fuente que más se acercan a esto:
    }
claim-both =
    { $count ->
        [one] Cifra en ambos: { $figures }
       *[other] Cifras en ambos: { $figures }
    }
claim-only-message = Solo en el mensaje: { $figures }
claim-only-source = Solo en la fuente: { $figures }
claim-caution = Las cifras que ambos tienen van en negrita. Muestro lo que dice la fuente; lo que se sigue de ello queda a tu juicio.
