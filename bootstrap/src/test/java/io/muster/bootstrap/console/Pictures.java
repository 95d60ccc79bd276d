package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;

import javax.imageio.ImageIO;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures of pages. All are in {@code target/console}. Those that the guides show are also in {@code docs/pictures}, and each must
 * look as the page does now, so that they cannot grow old; with MUSTER_TEST_RENEW_PICTURES set they are taken anew.
 */
final class Pictures {
    private static final Path ALL = Path.of("target", "console");
    private static final Path SHOWN = Path.of("..", "docs", "pictures");
    private static final boolean RENEW = System.getenv("MUSTER_TEST_RENEW_PICTURES") != null;

    /** Coarse enough for other fonts, names and times, and fine enough for another layout. */
    private static final int COLUMNS = 32;
    private static final int ROWS = 20;
    /** Of 255 shades; the mean over the page. Another page differs by ten and more, the same one on another day by less than two. */
    private static final double ALIKE = 4;

    private Pictures() {
    }

    static void take(Page page, String name) {
        byte[] picture = page.screenshot(new Page.ScreenshotOptions().setPath(ALL.resolve(name + ".png")));
        Path shown = SHOWN.resolve(name + ".png");
        if (!Files.exists(shown)) {
            return;
        }
        try {
            if (RENEW) {
                Files.write(shown, picture);
            }
            assertThat(difference(Files.readAllBytes(shown), picture))
                .as("docs/pictures/%s.png and the page (MUSTER_TEST_RENEW_PICTURES=true takes it anew)", name).isLessThan(ALIKE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double difference(byte[] one, byte[] other) throws IOException {
        byte[] left = shades(one);
        byte[] right = shades(other);
        long sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += Math.abs(Byte.toUnsignedInt(left[i]) - Byte.toUnsignedInt(right[i]));
        }
        return (double) sum / left.length;
    }

    private static byte[] shades(byte[] png) throws IOException {
        Image picture = ImageIO.read(new ByteArrayInputStream(png)).getScaledInstance(COLUMNS, ROWS, Image.SCALE_AREA_AVERAGING);
        BufferedImage grey = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = grey.createGraphics();
        canvas.drawImage(picture, 0, 0, null);
        canvas.dispose();
        return ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    }
}
