# Cambios en los conocimientos, y lo que se guarda de quienes los hacen.

privacy-edits = **Cambios en los conocimientos** que hiciste, con tu nombre y tu id de Discord, para que el resto de editores vea quién los hizo. Pasado ese tiempo, o cuando borras lo tuyo, el cambio queda sin tu nombre.
privacy-mine-edits =
    { $count ->
        [one] { $count } cambio en los conocimientos
       *[other] { $count } cambios en los conocimientos
    }
