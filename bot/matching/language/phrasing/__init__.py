"""How each language puts questions and answers, as patterns on folded words; one module each."""
