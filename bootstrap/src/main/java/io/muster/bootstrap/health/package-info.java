/** Whether this node can serve. */
package io.muster.bootstrap.health;
