"""All that a program in `runs/` needs: start real servers, ask them as a client would, and record what came."""

import base64
import contextlib
import json
import os
import re
import signal
import socket
import threading
import time
from pathlib import Path

from asking import *
from recording import *
from serving import *
