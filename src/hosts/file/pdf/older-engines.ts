/**
 * What the library that reads PDF asks for and Chromium before 98 has not: WPS on Linux brings such a one. Its own stand-ins for newer things
 * rest on these.
 */
import 'core-js/stable/array-buffer';
import 'core-js/stable/dom-exception';
import 'core-js/stable/structured-clone';
