from django.shortcuts import get_object_or_404, render

from .models import Tea


def shop(request):
    return render(request, "shop.html", {"teas": Tea.objects.order_by("id")})


def tea(request, name):
    return render(request, "tea.html", {"tea": get_object_or_404(Tea, name=name)})
