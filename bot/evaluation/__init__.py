"""How well the answers serve: labelled questions scored, the knowledge's checks run; pure."""
