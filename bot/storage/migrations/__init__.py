"""The steps from one form of the database to the next, which Alembic runs at the start."""
