// Linked with every object of runtime/ and nothing else of Bufo: an undefined reference would be a
// call upwards, into interp/ or repl/.
int main() { return 0; }
