from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route

TEAS = {"earl-grey": 3, "assam": 2}


async def tea(request):
    name = request.path_params["name"]
    if name not in TEAS:
        raise HTTPException(404)

    query = request.query_params
    cups = int(query.get("cups", 1))

    price = TEAS[name] * cups

    return JSONResponse({
        "tea": name, "price": price})


app = Starlette(routes=[
    Route("/teas/{name}", tea)])
