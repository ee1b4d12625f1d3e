/** Loaded before the program: its clock then begins at CLOCK_AT and goes on from there. */
const { CLOCK_AT = '' } = process.env;
const systemNow = Date.now;
const shiftMs = Date.parse(CLOCK_AT) - systemNow();
Date.now = () => systemNow() + shiftMs;
