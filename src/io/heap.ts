/**
 * Pages leave much garbage and little that lives. V8 by itself lets the heap grow to several times of what lives before it
 * collects: 800 MB resident after 400 articles. A heap that may grow by 40 % holds 530 MB, and 420 MB together with a young
 * generation of 8 MB (`--max-semi-space-size`, which only the command line can set: package.json, Dockerfile). Neither
 * takes measurably more time (bench/README.md).
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--heap-growing-percent=40');
