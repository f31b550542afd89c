// Linked with every object of the library and the library's own dependencies: an undefined
// reference would be a call into repl/, or into GNU readline, whose licence must stay out of the
// library.
int main() { return 0; }
