/**
 * Pages leave much garbage and little that lives. V8 by itself lets the heap grow to several times of what lives before it
 * collects: 800 MB resident after 400 articles. A heap that may grow by 40 % holds 530 MB, and 420 MB together with a young
 * generation of 8 MB (`--max-semi-space-size`, which only the command line can set: package.json, Dockerfile). Neither
 * takes measurably more time (bench/README.md). What is allocated where much has lived long is not taken for long-lived at once
 * either: a fifth of a page's garbage stayed until the next full collection, 30 MB after 1,000 articles (the command
 * line turns that off from the first moment on, which is worth twice as much as here).
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--heap-growing-percent=40');
setFlagsFromString('--no-allocation-site-pretenuring');
