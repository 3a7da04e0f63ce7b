# Turns a text file into the initialiser of a char array: comma-separated bytes with a closing 0.
# usage: cmake -DINPUT=file.sql -DOUTPUT=file.sql.inc -P embed.cmake
file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE ${OUTPUT} "${bytes}0x00\n")
