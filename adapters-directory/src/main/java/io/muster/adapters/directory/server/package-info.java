/** How a directory is reached: its address, whom to believe, and the connections to it. */
package io.muster.adapters.directory.server;
