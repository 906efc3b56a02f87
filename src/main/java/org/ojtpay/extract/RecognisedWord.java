package org.ojtpay.extract;

import org.ojtpay.packet.Box;

/**
 * A word as recognised in a picture.
 *
 * @param box its ink, in pixels
 * @param confidence of the recognition, from 0 to 100
 */
record RecognisedWord(String text, Box box, int confidence) {}
