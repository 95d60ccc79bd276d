/** What tests stand on that break things: a database, clients, people who want their work done. */
package io.muster.bootstrap.rig;
