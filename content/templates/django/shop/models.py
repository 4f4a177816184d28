from django.db import connection, models


class Tea(models.Model):
    name = models.CharField(max_length=40, unique=True)
    price = models.FloatField()


def fill():
    """Makes the table and puts the teas in; a project of its own would have migrations."""
    with connection.schema_editor() as editor:
        editor.create_model(Tea)
    for name, price in (("sencha", 4.5), ("assam", 3.8), ("oolong", 5.2)):
        Tea.objects.create(name=name, price=price)
