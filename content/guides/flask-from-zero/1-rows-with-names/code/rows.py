from row import Row

for pattern in ("/teas/special", "/teas/<name>", "/shelves/<int:number>", "/<path:page>/edit"):
    row = Row(pattern, "GET", "…")
    print(row.weight, pattern)

shelf = Row("/shelves/<int:number>", "GET", "shelf")
print(shelf.shape.pattern)
print(shelf.values(shelf.shape.fullmatch("/shelves/7")))
