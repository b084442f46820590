"""The doorways on Discord: they read what people do, ask the application, draw the answer."""
