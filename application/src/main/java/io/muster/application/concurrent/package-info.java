/** One thing done on another thread while the next is being prepared, or the other way round. */
package io.muster.application.concurrent;
