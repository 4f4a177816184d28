"""All that a program in `runs/` needs: start real servers, ask them as a client would, and record what came."""

import base64, contextlib, json, os, re, signal, socket, threading, time
from pathlib import Path

from asking import *
from recording import *
from serving import *
