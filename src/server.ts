import { openHouse } from './start.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const house = await openHouse(process.env, say);
if (house === undefined) process.exit(1);
const leave = (): void => void house.stop().then(() => process.exit(0));
process.once('SIGINT', leave).once('SIGTERM', leave);
