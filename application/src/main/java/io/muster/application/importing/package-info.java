/** One import, downhill: receive, stage, plan, seal, apply, report. */
package io.muster.application.importing;
