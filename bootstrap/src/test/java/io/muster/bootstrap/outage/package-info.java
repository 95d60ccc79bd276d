/** What becomes of Muster when its database, its disk or its clients fail it. */
package io.muster.bootstrap.outage;
