/** The time at which the program's clock begins. This file is loaded before the program. */
const { CLOCK_AT = '' } = process.env;
const systemNow = Date.now;
const shiftMs = Date.parse(CLOCK_AT) - systemNow();
Date.now = () => systemNow() + shiftMs;
