"""Put slope and offset into the header of a model asset, which has room for them.

    python3 set_calibration.py MODEL.bin SLOPE OFFSET
"""
import json, struct, sys


def main():
    path, slope, offset = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
    data = bytearray(open(path, "rb").read())
    size = struct.unpack_from("<I", data, 4)[0]
    header = json.loads(data[8 : 8 + size].decode("ascii"))
    header["calibration"] = dict(slope=slope, offset=offset)
    text = json.dumps(header, separators=(",", ":")).encode("ascii")
    assert len(text) <= size, "no room in the header"
    data[8 : 8 + size] = text.ljust(size)
    open(path, "wb").write(data)


if __name__ == "__main__":
    main()
