import tea_pot_that_is_not_installed


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [tea_pot_that_is_not_installed.name]
