from shop import create_app


def test_boom(client):
    assert client.get("/boom").status_code == 200


def test_page():
    app = create_app(TESTING=True, PROPAGATE_EXCEPTIONS=False)
    assert app.test_client().get("/boom").text == "Sorry, no tea."
