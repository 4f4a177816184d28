from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route

TEAS = {"sencha": 4.5, "assam": 3.8, "oolong": 5.2}


async def shop(request):
    return JSONResponse(list(TEAS))


async def tea(request):
    name = request.path_params["name"]
    if name not in TEAS:
        raise HTTPException(404)
    cups = int(request.query_params.get("cups", 1))
    return JSONResponse({"name": name, "price": TEAS[name] * cups})


app = Starlette(routes=[Route("/", shop), Route("/tea/{name}", tea)])
